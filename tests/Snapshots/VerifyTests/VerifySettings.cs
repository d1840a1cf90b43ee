using System.Text;

namespace VerifyTests;

/// <summary>How one comparison is made: the part of Verify's settings that these tests use.</summary>
public sealed class VerifySettings
{
    private readonly List<Action<StringBuilder>> _scrubbers = [];

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? TypeName { get; private set; }

    /// <summary>Keeps the accepted files in another folder, relative to the test's.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>A name in place of class, method and parameters.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    /// <summary>A name in place of the method's.</summary>
    public void UseMethodName(string name) => MethodName = name;

    /// <summary>A name in place of the class's.</summary>
    public void UseTypeName(string name) => TypeName = name;

    /// <summary>Changes the text before it is compared.</summary>
    public void AddScrubber(Action<StringBuilder> scrubber) => _scrubbers.Add(scrubber);

    internal void Scrub(StringBuilder text)
    {
        foreach (var scrub in _scrubbers)
            scrub(text);
    }
}
