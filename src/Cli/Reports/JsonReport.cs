using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Matcher.Cli.Sessions;

namespace Matcher.Cli.Reports;

/// <summary>A report as one JSON document: keys and words as in run.json, Chinese as it is.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The document: exit code and outcome first, then what the command has to say, at the end all problems told.</summary>
    public static string Of(Report report, Session session)
    {
        var document = new JsonObject { ["exitCode"] = (int)report.Code, ["outcome"] = JsonSerializer.SerializeToNode(report.Code, Form) };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(report.Json, Form)!.AsObject())
            document[name] = value?.DeepClone();
        document["problems"] = JsonSerializer.SerializeToNode(ProblemMembers.Of(session.Told.All), Form);
        return document.ToJsonString(Form);
    }
}
