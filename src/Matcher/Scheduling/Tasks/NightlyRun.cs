using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matcher.Scheduling.Tasks;

/// <summary>
/// What a scheduler is to start every night: which program with which words, when, and for how long at most. Of it the texts are made
/// that Windows, systemd and cron want.
/// </summary>
public sealed record NightlyRun
{
    private const string Ours = "matcher-";

    // Hexadecimal digits: enough that two configs of one machine never share a name.
    private const int MarkerLength = 12;

    /// <summary>Full path of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Words before the command, where the program is started by another one; else empty.</summary>
    public ImmutableArray<string> Before { get => field.IsDefault ? [] : field; init; }

    /// <summary>Full path of the config.</summary>
    public required string Config { get; init; }

    /// <summary>Full path of the config's folder, in which it starts.</summary>
    public required string Folder { get; init; }

    /// <summary>Name of the county.</summary>
    public required string County { get; init; }

    /// <summary>When it starts, every day, by the clock of the machine.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>Hours after which it is ended, waits between two attempts included.</summary>
    public int Hours { get; init; } = 6;

    /// <summary>How often it is tried again where something was not checked or another run was going on.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Minutes between two attempts.</summary>
    public int RetryMinutes { get; init; } = 30;

    /// <summary>
    /// Says whose entry it is: one that bears the marker of a config is that config's, whatever it is called. ASCII, so that it survives
    /// every code page.
    /// </summary>
    public string Marker => Ours + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folded)))[..MarkerLength];

    /// <summary>The words behind the program.</summary>
    public ImmutableArray<string> Words =>
    [
        .. Before, "run", Config, "--scheduled",
        .. Retries > 0
            ? new[]
            {
                "--retry", Retries.ToString(CultureInfo.InvariantCulture),
                "--retry-after", RetryMinutes.ToString(CultureInfo.InvariantCulture) + "m",
            }
            : [],
    ];

    // Windows does not tell capitals from small letters in a path.
    private string Folded => Config.StartsWith('/') ? Config : Config.ToUpperInvariant();
}
