using System.Text;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Standard output or standard error, through which nothing goes but <see cref="MaskedText"/>. Whole texts are to be written.
/// </summary>
/// <param name="inner">Where they are written.</param>
internal sealed class MaskedWriter(TextWriter inner) : TextWriter
{
    /// <summary>Where the signs of a live display are written, which are commands to the terminal.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => inner.Write(MaskedText.Of(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(MaskedText.Of(new string(buffer)));

    public override void Write(string? value) => inner.Write(value is null ? null : MaskedText.Of(value));

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : MaskedText.Of(value));

    public override void WriteLine() => inner.WriteLine();

    public override void Flush() => inner.Flush();
}
