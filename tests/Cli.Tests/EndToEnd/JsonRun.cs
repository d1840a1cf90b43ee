using System.Text.Json;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A finished run with its summary.</summary>
internal sealed class JsonRun : IDisposable
{
    private readonly JsonDocument _document;

    public JsonRun(TestCounty county, params string[] more)
    {
        Process = county.Run(["--json", .. more]);
        _document = JsonDocument.Parse(Process.Output.Length > 0 ? Process.Output : "{}");
    }

    public ProcessResult Process { get; }

    public JsonElement Root => _document.RootElement;

    /// <summary>Sources of which rows were read.</summary>
    public IEnumerable<string> SourcesRead => Root.GetProperty("files").EnumerateArray()
        .Where(file => file.GetProperty("rows").GetInt64() > 0)
        .Select(file => file.GetProperty("source").GetString()!)
        .Distinct();

    /// <summary>Ids of the rules that were not run.</summary>
    public IEnumerable<string> NotRun =>
        Root.GetProperty("notRun").EnumerateArray().Select(rule => rule.GetProperty("ruleId").GetString()!);

    /// <summary>Whether every row of every file is accounted for.</summary>
    public bool AddsUp => Root.GetProperty("files").EnumerateArray().All(file => file.GetProperty("balances").GetBoolean());

    public void Dispose() => _document.Dispose();
}
