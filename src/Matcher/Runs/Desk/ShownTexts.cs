using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Matches;

namespace Matcher.Runs.Desk;

/// <summary>
/// What people wrote, as a console may show it: masked by the names on the roster. Where that cannot be read nobody knows whose name
/// stands in a text, and texts are not shown.
/// </summary>
internal sealed class ShownTexts
{
    private static readonly string[] Free = ["原因", "处理意见", "备注", "整改情况", "佐证材料", "退回原因", "答复情况"];
    private static readonly string[] People = ["核查人一", "核查人二", "复核人"];

    private readonly PeopleMask _mask;
    private readonly bool _knowsNames;

    private ShownTexts(PeopleMask mask, bool knowsNames)
    {
        _mask = mask;
        _knowsNames = knowsNames;
    }

    /// <summary>Reads the roster for its names.</summary>
    public static ShownTexts Of(LedgerDesk desk)
    {
        // What is wrong with the roster is a matter of runs.
        var quiet = desk.Watch with { Problems = new ProblemList() };
        var knowsNames = new Comparison(desk.Setup, quiet).ReadRoster(NoRejects.Sink) is not null;
        if (!knowsNames)
            desk.Watch.Problems.Add(LedgerProblems.TextsHidden(desk.Where));
        return new ShownTexts(desk.Watch.Mask, knowsNames);
    }

    /// <summary>A text, masked.</summary>
    public string Of(string text) => _mask.Of(text);

    /// <summary>A step, with its texts masked.</summary>
    public LedgerStep Of(LedgerStep step) => step with
    {
        File = step.File is null ? null : _mask.Of(step.File),
        Sheet = step.Sheet is null ? null : _mask.Of(step.Sheet),
        Fields =
        [
            .. step.Fields.Where(field => field.Value.Length > 0)
                .Select(field => new KeyValuePair<string, string>(field.Key, Of(field))),
        ],
    };

    private string Of(KeyValuePair<string, string> field) =>
        People.Contains(field.Key) ? IdMask.Name(field.Value)
        : Free.Contains(field.Key) && !_knowsNames ? "***"
        : _mask.Of(field.Value);
}
