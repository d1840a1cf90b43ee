using System.Text;

namespace VerifyTests;

/// <summary>
/// Compares targets with accepted files, the way Verify does: text as UTF-8 with BOM and LF, whatever the target had; a
/// received file is written beside each accepted one that differs or is missing; an accepted file that nothing was
/// compared with is a difference too.
/// </summary>
/// <param name="accepted">Path of the accepted file of a target.</param>
/// <param name="received">Path of the received file of a target.</param>
/// <param name="existing">Accepted files that are there now.</param>
internal sealed class Comparison(Func<Target, string> accepted, Func<Target, string> received, IEnumerable<string> existing)
{
    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);

    private readonly SortedSet<string> _leftOver = new(existing, StringComparer.Ordinal);
    private readonly List<string> _differences = [];

    public VerifyResult Run(IEnumerable<Target> targets, VerifySettings settings, Action<string> attach)
    {
        var files = new List<string>();
        foreach (var target in targets)
        {
            var acceptedPath = accepted(target);
            files.Add(acceptedPath);
            _leftOver.Remove(acceptedPath);
            if (target.Text is not null)
                settings.Scrub(target.Text);
            if (IsSame(target, acceptedPath))
                continue;
            var receivedPath = received(target);
            Write(target, receivedPath);
            attach(receivedPath);
            _differences.Add($"{(File.Exists(acceptedPath) ? "Not equal" : "New")}: {receivedPath}");
        }

        _differences.AddRange(_leftOver.Select(path => $"Nothing was received for: {path}"));
        return _differences.Count == 0 ? new VerifyResult(files) : throw new VerifyException(string.Join('\n', _differences));
    }

    private static bool IsSame(Target target, string path)
    {
        if (!File.Exists(path))
            return false;
        return target.Text is { } text
            ? string.Equals(text.ToString(), Target.WithPlainLineEnds(File.ReadAllText(path, Encoding.UTF8)), StringComparison.Ordinal)
            : target.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
    }

    private static void Write(Target target, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (target.Text is { } text)
            File.WriteAllText(path, text.ToString(), WithBom);
        else
            File.WriteAllBytes(path, target.Bytes);
    }
}
