using System.Buffers;
using System.Globalization;
using Matcher.Formats.Files;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// The texts that cells share, each kept once, as UTF-8 and not as a string. They are read no further than somebody asks, so the
/// header of a large workbook is found without them.
/// </summary>
/// <param name="part">The part; null where the workbook has none.</param>
internal sealed class SharedTexts(Stream? part) : IDisposable
{
    private readonly XmlScan? _scan = part is null ? null : new XmlScan(part);
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly TextStore _texts = new();
    private bool _isWhole = part is null;

    /// <summary>A text; false where there is none of that number.</summary>
    /// <param name="index">0-based.</param>
    /// <param name="text">The text, in UTF-8; it stays as it is.</param>
    /// <exception cref="DamagedFileException">The part is damaged.</exception>
    public bool TryGet(int index, out ReadOnlySpan<byte> text)
    {
        while (index >= _texts.Count && ReadNext())
        {
            // One after another.
        }

        text = index >= 0 && index < _texts.Count ? _texts[index] : [];
        return index >= 0 && index < _texts.Count;
    }

    /// <summary>The text that a cell refers to; false where there is none of that number.</summary>
    /// <param name="written">The number as it stands in the cell; where nothing does, the text is empty.</param>
    /// <param name="text">The text, in UTF-8; it stays as it is.</param>
    public bool TryFind(ReadOnlySpan<byte> written, out ReadOnlySpan<byte> text)
    {
        text = [];
        var number = written.Trim(" \t\r\n"u8);
        return number.IsEmpty
            || (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && TryGet(index, out text));
    }

    /// <summary>Reads what nobody asked for, so that a damaged part is found.</summary>
    public void Finish()
    {
        while (ReadNext())
        {
            // Another sheet may ask for it.
        }
    }

    public void Dispose() => _scan?.Dispose();

    private bool ReadNext()
    {
        if (_isWhole || _scan is null)
            return false;
        while (_scan.Read() is not XmlTag.None and var tag)
        {
            if (_scan.Name.SequenceEqual("si"u8) && tag == XmlTag.Empty)
            {
                _texts.Add([]);
                return true;
            }

            if (_scan.Name.SequenceEqual("si"u8) && tag == XmlTag.Start)
            {
                _scan.Hold();
                _text.ResetWrittenCount();
                TextItem.Write(_scan, _text);
                _texts.Add(_text.WrittenSpan);
                return true;
            }

            _scan.Hold();
        }

        _isWhole = true;
        return false;
    }
}
