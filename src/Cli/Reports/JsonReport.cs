using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

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

    /// <summary>Writes it, with the exit code first.</summary>
    public static void Write(TextWriter output, Report report)
    {
        var document = new JsonObject { ["exitCode"] = (int)report.Code, ["outcome"] = JsonSerializer.SerializeToNode(report.Code, Form) };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(report.Json, Form)!.AsObject())
            document[name] = value?.DeepClone();
        output.WriteLine(document.ToJsonString(Form));
    }
}
