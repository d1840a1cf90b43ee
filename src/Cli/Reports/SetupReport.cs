using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Setup.Plans;

namespace Matcher.Cli.Reports;

/// <summary>What was found in a folder of exports, what was written, and what only people can decide.</summary>
internal static class SetupReport
{
    // Of a thousand pictures nobody wants every name.
    private const int MostOfKind = 20;

    private static readonly SetupFileKind[] NotRead =
        [SetupFileKind.Unsure, SetupFileKind.New, SetupFileKind.Unread, SetupFileKind.NotData, SetupFileKind.OwnList];

    public static Report Of(SetupPlan plan, bool isWritten, bool wasShown, Session session)
    {
        var unclear = plan.Files.Count(file => file.Kind is SetupFileKind.Unread or SetupFileKind.Unsure)
            + plan.Decisions.Count(one => one.Kind == SetupDecisionKind.WrongSource);
        if (!plan.HasRoster)
            session.Fail("InitNoRoster");
        if (unclear > 0)
            session.Warn("InitUnclear", unclear);
        var isWhole = unclear == 0 && plan.HasRoster;
        IEnumerable<string> lines = session.Detail == Detail.Quiet
            ? []
            : [.. wasShown ? [] : Found(plan, session), .. Ending(plan, isWritten, session)];
        return new Report(isWhole ? ExitCode.Complete : ExitCode.Incomplete, [.. lines.Select(MaskedText.Of)], new
        {
            plan.Folder,
            plan.IsThere,
            IsWritten = isWritten,
            plan.Files,
            plan.Inputs,
            plan.Townships,
            plan.Parameters,
            plan.ToWrite,
            plan.ToPaste,
            plan.Decisions,
        })
        {
            Meaning = isWhole ? null : session.Texts.Of("InitIncomplete"),
        };
    }

    /// <summary>What was found, before anything is written.</summary>
    public static IEnumerable<string> Found(SetupPlan plan, Session session)
    {
        var texts = session.Texts;
        var separator = texts.Of("ListSeparator");
        if (plan.IsThere)
            yield return texts.Of(plan.Inputs.IsEmpty && plan.ToPaste.IsEmpty ? "InitNothingNew" : "InitNew", plan.Folder);
        if (!plan.Inputs.IsEmpty)
        {
            var table = new TextTable(
                new(texts.Of("ColumnSource")),
                new(texts.Of("ColumnTitle")),
                new(texts.Of("InitColumnFiles"), IsNumber: true),
                new(texts.Of("ColumnPatterns")));
            foreach (var input in plan.Inputs)
                table.Add(input.Source, input.Title, $"{input.Files}", string.Join(separator, input.Patterns)
                    + (input.Sheets.IsEmpty ? "" : texts.Of("InitSheets", string.Join(separator, input.Sheets)))
                    + (input.IsNewestOnly ? texts.Of("InitNewest") : ""));
            foreach (var line in table.Lines())
                yield return line;
            yield return "";
        }

        foreach (var kind in NotRead)
        {
            var files = plan.Files.Where(file => file.Kind == kind).ToList();
            if (files.Count == 0)
                continue;
            yield return string.Format(texts.Language, texts.Of(kind), files.Count);
            foreach (var file in files.Take(session.Detail == Detail.Verbose ? int.MaxValue : MostOfKind))
                yield return $"  {file.Name}{Remark(file, texts)}";
            if (files.Count > MostOfKind && session.Detail != Detail.Verbose)
                yield return $"  {texts.Of("InitMore", files.Count - MostOfKind)}";
        }

        if (!plan.IsThere && !plan.Townships.IsEmpty)
            yield return texts.Of("InitTownships", plan.Townships.Length, string.Join(separator, plan.Townships));
    }

    private static string Remark(SetupFile file, CliTexts texts)
    {
        var separator = texts.Of("ListSeparator");
        var remark = file.Kind switch
        {
            SetupFileKind.Unsure =>
                string.Join(separator, file.Candidates.Select(one => $"{one.Title}?").Append(file.Why).Where(word => word.Length > 0)),
            SetupFileKind.New => $"local-sources/{string.Join(separator, file.Sources)}.yaml",
            SetupFileKind.OwnList => "",
            _ => file.Why,
        };
        return remark.Length == 0 ? "" : texts.Of("InitRemark", remark);
    }

    private static IEnumerable<string> Ending(SetupPlan plan, bool isWritten, Session session)
    {
        var texts = session.Texts;
        if (!plan.ToWrite.IsEmpty)
        {
            yield return "";
            yield return texts.Of(isWritten ? "InitWritten" : "InitWouldWrite", plan.Folder);
            foreach (var file in plan.ToWrite)
                yield return $"  {file.Name}{texts.Of("InitRemark", file.Note)}";
        }

        foreach (var paste in plan.ToPaste)
        {
            yield return "";
            yield return texts.Of("InitPaste", paste.Where);
            foreach (var line in paste.Text.Split('\n'))
                yield return line;
        }

        if (!plan.Decisions.IsEmpty)
        {
            yield return "";
            yield return texts.Of("InitDecisions");
            var number = 0;
            foreach (var decision in plan.Decisions)
                yield return texts.Of("InitDecision", ++number, decision.Where, decision.Text);
        }

        yield return "";
        yield return isWritten || (plan.IsThere && plan.ToWrite.IsEmpty)
            ? texts.Of("InitNext", Quoted(Path.GetRelativePath(session.WorkingFolder, plan.Folder)))
            : texts.Of("InitNotWritten");
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
