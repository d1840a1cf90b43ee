using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Terminal;

/// <summary>What is wrong beside the files: with the command line, a folder, the program. Its texts are the console's own.</summary>
internal static class Faults
{
    /// <summary>Tells why a command cannot go on.</summary>
    /// <param name="session">The session.</param>
    /// <param name="key">Key of the text, which is its name for programs, too.</param>
    /// <param name="values">What stands in the text's places.</param>
    public static void Fail(this Session session, string key, params ReadOnlySpan<object?> values) =>
        Tell(session, Severity.Error, key, session.Texts.Of(key, values));

    /// <summary>Tells what a command goes on without.</summary>
    public static void Warn(this Session session, string key, params ReadOnlySpan<object?> values) =>
        Tell(session, Severity.Warning, key, session.Texts.Of(key, values));

    /// <summary>Tells what has been put into words already.</summary>
    public static void Tell(Session session, Severity severity, string name, string text)
    {
        session.Told.Add(new ToldProblem(name, severity, Place.Nowhere, MaskedText.Of(text)));
        session.Error.WriteLine(session.Texts.Of($"Line_{severity}", text));
    }
}
