namespace Matcher.Cli.Completion;

/// <summary>A shell that can complete command lines by a script.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Script">Name of the script among the resources.</param>
internal sealed record Shell(string Name, string Script)
{
    /// <summary>All that there is a script for.</summary>
    public static IReadOnlyList<Shell> All { get; } = [new("bash", "matcher.bash"), new("powershell", "matcher.ps1")];

    /// <summary>The script.</summary>
    public string Read()
    {
        using var stream = typeof(Shell).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
