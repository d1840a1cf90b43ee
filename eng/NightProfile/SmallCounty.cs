using System.Reflection;

namespace Matcher.NightProfile;

/// <summary>A county made for the purpose, with every form of file that a night reads.</summary>
internal sealed class SmallCounty : IDisposable
{
    private static readonly MethodInfo Program = Assembly.Load("matcher").EntryPoint!;

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-profile-").FullName;

    /// <summary>Makes it, and runs two nights: the second has a first to compare with.</summary>
    /// <exception cref="InvalidOperationException">A command failed.</exception>
    public void RunNights()
    {
        Run("generate", _folder, "--people", "3000", "--rows", "60000", "--quiet");
        for (var night = 0; night < 2; night++)
            Run("run", Path.Combine(_folder, "matcher.yaml"), "--quiet");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Run(params string[] arguments)
    {
        var exit = (int)Program.Invoke(null, [arguments])!;
        if (exit != 0)
            throw new InvalidOperationException($"matcher {arguments[0]} ended with {exit}");
    }
}
