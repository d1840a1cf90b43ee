using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matcher.Catalogue.Sources;
using Matcher.Inspection.Proposing;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Writing;

/// <summary>Writes the config. Whatever nobody has said or nobody is sure of is a comment.</summary>
internal sealed class ConfigText(SetupTexts texts)
{
    private const int CommentColumn = 28;

    private const int MostPatternsInLine = 3;

    private readonly StringBuilder _text = new();

    /// <summary>The whole file.</summary>
    public string Of(SetupFindings found)
    {
        Comment("HeadCounty", found.County ?? texts.Of("SomeCounty"));
        Comment("HeadPaths");
        Key($"county: {(found.County is { } county ? Scalar(county) : "")}", found.County is null ? "KeyCountyMissing" : "KeyCounty");
        Key("language: zh", "KeyLanguage");
        Off("rules: rules", "KeyRules");
        Off("as_of: 2023-07-06", "KeyAsOf");
        Blank();
        Comment("HeadNotice");
        Line($"#notice: {{ document: {texts.Of("ExampleNotice")}, articles: {{ checks: {texts.Of("ExampleArticle")} }} }}");
        Blank();
        Roster(found);
        Sources(found);
        NotReceived(found);
        Townships(found);
        Parameters(found);
        Comment("HeadFollowUp");
        Off("review: none", "KeyReview");
        Off("capacity: 30", "KeyCapacity");
        Off("calendar: calendar/*.csv", "KeyCalendar");
        Blank();
        Comment("HeadOutput");
        Key("output: { folder: out, id_style: excel }", "KeyOutput");
        Key("ledger: ledger.db", "KeyLedger");
        Key("secret: secret.key", "KeySecret");
        Key("logs: logs", "KeyLogs");
        return _text.ToString();
    }

    /// <summary>The lines of one source, or of the roster, as they stand under their key.</summary>
    public static ImmutableArray<string> Entry(SetupInput input)
    {
        var further = (input.IsNewestOnly ? ", newest: true" : "")
            + (input.Sheets.IsEmpty ? "" : $", sheets: [{string.Join(", ", input.Sheets.Select(Scalar))}]");
        var patterns = input.Patterns.Select(Scalar).ToList();
        return input.Source == SourceDefinition.RosterId || patterns.Count > MostPatternsInLine
            ? [
                $"{(input.Source == SourceDefinition.RosterId ? "roster" : ProposalWriter.Quoted(input.Source))}:",
                .. patterns.Count > MostPatternsInLine
                    ? patterns.Select(pattern => $"    - {pattern}").Prepend("  files:")
                    : [$"  files: [{string.Join(", ", patterns)}]"],
                .. input.IsNewestOnly ? ["  newest: true"] : Array.Empty<string>(),
                .. input.Sheets.IsEmpty ? Array.Empty<string>() : [$"  sheets: [{string.Join(", ", input.Sheets.Select(Scalar))}]"],
            ]
            : [$"{ProposalWriter.Quoted(input.Source)}: {{ files: [{string.Join(", ", patterns)}]{further} }}"];
    }

    /// <summary>A parameter that nobody has given a value, as a comment.</summary>
    public static string Entry(AskedParameter parameter) =>
        $"#{parameter.Name}: {(parameter.TakesMany ? "{ value: [ ], basis: }" : "{ value: , basis: }")}";

    /// <summary>What a parameter is for, and which rules wait for it.</summary>
    public static string Note(AskedParameter parameter, SetupTexts texts) =>
        texts.Of("Parameter", parameter.Note.Length > 0 ? parameter.Note : parameter.Name, texts.Listed(parameter.Rules));

    /// <summary>A text as YAML, in quotes unless it can be read as nothing else.</summary>
    public static string Scalar(string text) =>
        text.Any(char.IsControl)
            ? $"\"{string.Concat(text.Select(c => char.IsControl(c) ? $"\\x{(int)c:x2}" : c is '"' or '\\' ? $"\\{c}" : $"{c}"))}\""
            : ProposalWriter.Quoted(text);

    private void Roster(SetupFindings found)
    {
        var roster = found.Inputs.FirstOrDefault(input => input.Id == SourceDefinition.RosterId);
        Comment(roster is null ? "HeadRosterMissing" : "HeadRoster");
        foreach (var line in roster is null ? ["roster:", "  files: []"] : Entry(roster.Shown))
            Line(line);
        if (roster?.Shown.IsNewestOnly == true)
            Line($"  # {texts.Of("NewestRoster")}");
        Unsure(found, SourceDefinition.RosterId);
        if (found.Facts.States is { IsEmpty: false } states)
        {
            Line($"  # {texts.Of("States")}");
            Line($"  #states: {{ {string.Join(", ", states.Select(state => $"{Scalar(state)}: "))} }}");
        }

        Blank();
    }

    private void Sources(SetupFindings found)
    {
        Comment("HeadSources");
        Comment("HeadSourcesKeys");
        Line("sources:");
        foreach (var input in found.Inputs.Where(input => input.Id != SourceDefinition.RosterId))
        {
            var note = texts.Of("SourceFiles", input.Source.Title, input.Source.Agency, input.Files.Length);
            Line($"  # {note}{(input.Shown.IsNewestOnly ? texts.Of("NewestNote") : "")}");
            if (input.AreMonthsParts)
                Line($"  # {texts.Of("MonthsNote")}");
            foreach (var line in Entry(input.Shown))
                Line($"  {line}");
        }

        foreach (var input in found.New)
        {
            Line($"  # {texts.Of("NewNote", texts.Listed(input.Patterns), input.Source)}");
            foreach (var line in Entry(input))
                Line($"  #{line}");
        }

        Unsure(found, source: null);
        Blank();
    }

    // Beside the roster those that may be one; the others under the sources.
    private void Unsure(SetupFindings found, string? source)
    {
        foreach (var file in found.Unsure.Where(file => IsRoster(file) == (source is not null)))
        {
            Line($"  # {texts.Of("UnsureNote", file.Name, texts.Candidates(file.Candidates))}");
            if (source is null && file.Candidates is [var first, ..])
                Line($"  #{first.Id}: {{ files: [{Scalar(file.Name)}] }}");
            else
                Line($"  # files: [{Scalar(file.Name)}]");
        }
    }

    private static bool IsRoster(SetupFile file) => file.Candidates is [{ Id: SourceDefinition.RosterId }, ..];

    private void NotReceived(SetupFindings found)
    {
        if (found.Absent.IsEmpty)
            return;
        Comment("HeadNotReceived");
        foreach (var source in found.Absent)
            Line($"#   {source.Id}: {source.Title}（{source.Agency}）");
        Line($"#not_received: [{string.Join(", ", found.Absent.Select(source => source.Id))}]");
        Blank();
    }

    private void Townships(SetupFindings found)
    {
        Comment("HeadTownships");
        foreach (var name in found.Facts.Doubtful)
            Line($"# {texts.Of("TownshipDoubtful", name)}");
        Line("townships:");
        Line($"  {texts.Of("Group")}: [{string.Join(", ", found.Facts.Townships.Select(Scalar))}]");
        Blank();
    }

    private void Parameters(SetupFindings found)
    {
        if (found.Parameters.IsEmpty)
            return;
        Comment("HeadParameters");
        Comment("HeadParametersForm");
        Line("parameters:");
        foreach (var parameter in found.Parameters)
        {
            Line($"  # {Note(parameter, texts)}");
            Line($"  {Entry(parameter)}");
        }

        Blank();
    }

    private void Key(string line, string note) => Line($"{line.PadRight(CommentColumn)} # {texts.Of(note)}");

    // Without a blank, so that taking away the # is all there is to do.
    private void Off(string line, string note) => Key($"#{line}", note);

    private void Comment(string key, params object[] values) => Line($"# {texts.Of(key, values)}");

    private void Blank() => Line("");

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
