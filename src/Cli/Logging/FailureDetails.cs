using System.Text;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Logging;

/// <summary>What a developer needs of an exception: types and stack, without its text, which may quote a row.</summary>
internal static class FailureDetails
{
    /// <summary>One block per exception, the outermost first.</summary>
    public static string Of(Exception exception)
    {
        var details = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            details.AppendLine(current.GetType().FullName);
            if (current is IOException or UnauthorizedAccessException)
                details.Append("   ").AppendLine(MaskedText.Of(current.Message));
            details.AppendLine(current.StackTrace);
        }

        return details.ToString();
    }
}
