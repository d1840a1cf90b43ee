using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Support;

/// <summary>Sessions that write to memory.</summary>
internal static class TestSession
{
    public static Session Of(bool chinese = false, Detail detail = Detail.Normal, TimeProvider? clock = null,
        string? folder = null, CancellationToken cancellation = default) => new()
    {
        Texts = new CliTexts(chinese ? Language.Chinese : Language.English),
        Output = new StringWriter { NewLine = "\n" },
        Error = new StringWriter { NewLine = "\n" },
        ErrorIsTerminal = false,
        Colours = false,
        WorkingFolder = folder ?? Path.GetTempPath(),
        Clock = clock ?? TimeProvider.System,
        Cancellation = cancellation,
        Detail = detail,
    };

    public static string[] ErrorLines(this Session session) => session.Error.ToString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
