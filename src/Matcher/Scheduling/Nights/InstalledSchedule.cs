using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matcher.Scheduling.Nights;

/// <summary>
/// <c>schedule.json</c> beside the logs: what <c>matcher schedule --install</c> installed. By it is known when a run was to be, without
/// asking the scheduler, whose answers are in the language of the machine.
/// </summary>
public sealed record InstalledSchedule
{
    /// <summary>Its name in the folder of the logs.</summary>
    public const string FileName = "schedule.json";

    /// <summary>What starts it: <c>windows</c>, <c>systemd</c> or <c>cron</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is called there.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it starts, every day.</summary>
    public TimeOnly At { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Installed { get; init; }

    /// <summary>Full path of the config.</summary>
    public string Config { get; init; } = "";

    /// <summary>Who runs it.</summary>
    public string Account { get; init; } = "";

    /// <summary>What is installed; null: nothing, or what is written there cannot be read.</summary>
    /// <param name="folders">Full paths of folders of logs.</param>
    public static InstalledSchedule? Read(params IEnumerable<string> folders) =>
        folders.Select(ReadFolder).OfType<InstalledSchedule>().FirstOrDefault();

    /// <summary>Writes it.</summary>
    /// <param name="folder">Full path of the folder of the logs; made when it is not there.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, ScheduleContext.Default.InstalledSchedule),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Forgets it.</summary>
    /// <param name="folder">Full path of the folder of the logs.</param>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            File.Delete(Path.Combine(folder, FileName));
    }

    private static InstalledSchedule? ReadFolder(string folder)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllText(path, Encoding.UTF8), ScheduleContext.Default.InstalledSchedule)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>Writes and reads it without looking at types at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(InstalledSchedule))]
internal sealed partial class ScheduleContext : JsonSerializerContext;
