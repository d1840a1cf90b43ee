using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Problems;
using Matcher.Inspection;
using Matcher.Inspection.Proposing;

namespace Matcher.Cli.Reports;

/// <summary>What an inspection found.</summary>
internal static class InspectedFiles
{
    private const string Indent = "  ";

    public static Report Of(IReadOnlyList<InspectedFile> files, string localSources, Session session)
    {
        var isRead = files.SelectMany(file => file.Problems).All(problem => problem.Severity != Severity.Error);
        var json = new
        {
            Files = files.Select(file => new
            {
                file.File,
                file.Kind,
                file.Bytes,
                file.Server,
                file.Tables,
                Proposal = file.Proposal is { } proposal
                    ? new
                    {
                        proposal.Source,
                        File = proposal.Description is null ? null : FileOf(proposal, localSources),
                        proposal.Description,
                        proposal.Entry,
                    }
                    : null,
                Problems = ProblemMembers.Of(file.Problems, session),
            }),
        };
        return new Report(
            isRead ? ExitCode.Complete : ExitCode.Incomplete,
            session.Detail == Detail.Quiet ? [] : [.. files.SelectMany(file => Lines(file, localSources, session)).Select(MaskedText.Of)],
            json);
    }

    private static IEnumerable<string> Lines(InspectedFile file, string localSources, Session session)
    {
        var texts = session.Texts;
        yield return file.Kind is { } kind
            ? texts.Of("InspectFile", file.File, texts.Of(kind), ByteSize.Of(file.Bytes, texts))
            : texts.Of(file.Server is null ? "InspectFileUnread" : "InspectServerTable", file.File);
        foreach (var line in file.Server is { } server ? ServerFactsLines.Of(server, texts) : [])
            yield return Indent + line;
        foreach (var line in file.Server is { } described ? ServerFactsLines.Columns(described, texts) : [])
            yield return Indent + line;
        foreach (var line in file.Tables.SelectMany(table => InspectedTables.Lines(table, file, session.Detail == Detail.Verbose, texts)))
            yield return line.Length == 0 ? "" : Indent + line;
        foreach (var line in file.Proposal is { } proposal ? Lines(proposal, localSources, texts) : [])
            yield return line;
        yield return "";
    }

    // Not indented: it is to be pasted.
    private static IEnumerable<string> Lines(Proposal proposal, string localSources, CliTexts texts)
    {
        yield return "";
        if (proposal.Description is { } description)
        {
            yield return texts.Of("InspectProposalFile", FileOf(proposal, localSources));
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

    private static string FileOf(Proposal proposal, string localSources) => Path.Combine(localSources, $"{proposal.Source}.yaml");
}
