using Matcher.Cli.Commands;
using Matcher.Cli.Logging;
using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Inspection;

namespace Matcher.Cli.Reports;

/// <summary>What an inspection found.</summary>
internal static class InspectedFiles
{
    private const string Indent = "  ";

    public static Report Of(IReadOnlyList<InspectedFile> files, InspectionPlace place, Session session)
    {
        var isRead = files.SelectMany(file => file.Problems).All(problem => problem.Severity != Severity.Error);
        var json = new
        {
            Files = files.Select(file => new
            {
                file.File,
                file.Kind,
                file.Bytes,
                file.Tables,
                Proposal = file.Proposal is { } proposal
                    ? new { proposal.Source, File = proposal.Description is null ? null : FileOf(proposal, place), proposal.Description, proposal.Entry }
                    : null,
                Problems = JsonReport.Of(file.Problems, session),
            }),
        };
        return new Report(
            isRead ? ExitCode.Complete : ExitCode.Incomplete,
            session.Detail == Detail.Quiet ? [] : [.. files.SelectMany(file => Lines(file, place, session)).Select(MaskedText.Of)],
            json);
    }

    private static IEnumerable<string> Lines(InspectedFile file, InspectionPlace place, Session session)
    {
        var texts = session.Texts;
        yield return file.Kind is { } kind
            ? texts.Of("InspectFile", file.File, texts.Of(kind), ByteSize.Of(file.Bytes, texts))
            : texts.Of("InspectFileUnread", file.File);
        foreach (var line in file.Tables.SelectMany(table => InspectedTables.Lines(table, file, session.Detail == Detail.Verbose, texts)))
            yield return line.Length == 0 ? "" : Indent + line;
        foreach (var line in file.Proposal is { } proposal ? Lines(proposal, place, texts) : [])
            yield return line;
        yield return "";
    }

    // Not indented: it is to be pasted.
    private static IEnumerable<string> Lines(Proposal proposal, InspectionPlace place, CliTexts texts)
    {
        yield return "";
        if (proposal.Description is { } description)
        {
            yield return texts.Of("InspectProposalFile", FileOf(proposal, place));
            yield return "";
            foreach (var line in description.TrimEnd('\n').Split('\n'))
                yield return line;
            yield return "";
        }

        yield return texts.Of(proposal.Description is null ? "InspectProposalEntryOnly" : "InspectProposalEntry");
        yield return "";
        foreach (var line in proposal.Entry.TrimEnd('\n').Split('\n'))
            yield return line;
        yield return "";
        yield return texts.Of("InspectProposalNext");
    }

    private static string FileOf(Proposal proposal, InspectionPlace place) => Path.Combine(place.LocalSources, $"{proposal.Source}.yaml");
}
