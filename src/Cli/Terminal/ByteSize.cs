using Matcher.Cli.Resources;

namespace Matcher.Cli.Terminal;

/// <summary>A size of a file as people say it.</summary>
internal static class ByteSize
{
    private const double Step = 1024;

    /// <summary>In KB, MB or GB of 1024.</summary>
    public static string Of(long bytes, CliTexts texts) => bytes switch
    {
        < (long)(Step * Step) => string.Format(texts.Language, "{0:N0} KB", Math.Ceiling(bytes / Step)),
        < (long)(Step * Step * Step) => string.Format(texts.Language, "{0:N1} MB", bytes / Step / Step),
        _ => string.Format(texts.Language, "{0:N2} GB", bytes / Step / Step / Step),
    };
}
