using System.Reflection;

namespace Matcher.CommandProfile;

/// <summary>A county made for the purpose, with every form of file that a run reads.</summary>
internal sealed class SmallCounty : IDisposable
{
    /// <summary>The command line.</summary>
    public static readonly Assembly Cli = Assembly.Load("matcher");

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-profile-").FullName;

    private string Config => Path.Combine(_folder, "matcher.yaml");

    /// <summary>Makes it, and does with it what people do; the second run has a first to compare with.</summary>
    /// <exception cref="InvalidOperationException">A command that should have succeeded failed.</exception>
    public void UseEverything()
    {
        Succeed("generate", _folder, "--people", "3000", "--rows", "60000");
        Succeed("run", Config);
        Succeed("run", Config, "--verbose", "--lang", "zh");
        Succeed("run", Config, "--json", "--lang", "en");
        Succeed("check", Config);
        Succeed("explain", FirstHit(), Config);
        Succeed("report", Config, "--out", Path.Combine(_folder, "report.html"));
        UseLedger();
        Succeed("status", Config);
        Succeed("help", "4", "ID_MASKED");
        Succeed("schedule", Config);
        Succeed("inspect", Path.Combine(_folder, "sources", "vehicles"));
        Succeed("rules", "list");
        Succeed("rules", "test");
        Succeed("rules", "describe");
        Succeed("rules", "rehearse", "rules", Config);
        Succeed("completion", "bash");
        Succeed("[complete]", "run=", Config + "=", "--township=", "=");
        Succeed("--version");
        Succeed("--help");
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine("samples", "dirty")))
            Try("inspect", folder);
        Try("run", "no-such-config.yaml");
        Try("run", Config, "--no-such-option");
    }

    private void UseLedger()
    {
        Succeed("ledger", "hand-out", Config);
        Succeed("ledger", "import", Path.Combine(_folder, "out", "交办"), "--config", Config);
        Succeed("ledger", "review", "--config", Config);
        Succeed("ledger", "show", FirstHit(), Config);
        Succeed("ledger", "balance", Config);
        Succeed("ledger", "overdue", Config, "--json");
        Succeed("ledger", "export", Path.Combine(_folder, "台账导出"), Config);
        Succeed("ledger", "undo", Config);
        Succeed("ledger", "undo", "1", Config);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string FirstHit()
    {
        // Other lists of the whole county bear the same name, and no folder says which of its own comes first.
        var lists = Directory.EnumerateDirectories(Path.Combine(_folder, "out"), "疑点清单", SearchOption.AllDirectories).First();
        return File.ReadLines(Path.Combine(lists, "全县.csv")).ElementAt(1).Split(',')[0];
    }

    private static void Succeed(params string[] arguments)
    {
        if (Try(arguments) is not 0 and var exit)
            throw new InvalidOperationException($"matcher {string.Join(' ', arguments)} ended with {exit}");
    }

    private static int Try(params string[] arguments) => (int)Cli.EntryPoint!.Invoke(null, [arguments])!;
}
