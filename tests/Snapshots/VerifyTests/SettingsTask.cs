using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited, so that it can be set up by a chain of calls.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, VerifyResult> _compare;
    private Task<VerifyResult>? _task;

    internal SettingsTask(VerifySettings? settings, Func<VerifySettings, VerifyResult> compare)
    {
        _settings = settings ?? new VerifySettings();
        _compare = compare;
    }

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory) => With(settings => settings.UseDirectory(directory));

    /// <inheritdoc cref="VerifySettings.UseFileName"/>
    public SettingsTask UseFileName(string fileName) => With(settings => settings.UseFileName(fileName));

    /// <inheritdoc cref="VerifySettings.UseMethodName"/>
    public SettingsTask UseMethodName(string name) => With(settings => settings.UseMethodName(name));

    /// <inheritdoc cref="VerifySettings.UseTypeName"/>
    public SettingsTask UseTypeName(string name) => With(settings => settings.UseTypeName(name));

    /// <inheritdoc cref="VerifySettings.AddScrubber"/>
    public SettingsTask AddScrubber(Action<StringBuilder> scrubber) => With(settings => settings.AddScrubber(scrubber));

    /// <summary>The comparison as a task.</summary>
    public Task<VerifyResult> ToTask() => _task ??= Run();

    /// <summary>Makes it awaitable.</summary>
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Makes it what a test method returns.</summary>
    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    private async Task<VerifyResult> Run()
    {
        await Task.Yield();
        return _compare(_settings);
    }

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(_settings);
        return this;
    }
}
