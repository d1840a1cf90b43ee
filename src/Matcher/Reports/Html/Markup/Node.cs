using System.Collections.Immutable;

namespace Matcher.Reports.Html.Markup;

/// <summary>
/// A piece of a page: text, an element, or several pieces in a row. Text and values of attributes are escaped when it is written, and
/// there is no way around it but <see cref="Verbatim"/>, which takes only what the program brings along.
/// </summary>
internal sealed class Node
{
    private readonly string? _name;
    private readonly string? _text;
    private readonly bool _isVerbatim;
    private readonly ImmutableArray<(string Name, string Value)> _attributes;
    private readonly ImmutableArray<Node> _children;

    private Node(
        string? name, string? text, ImmutableArray<(string, string)> attributes, ImmutableArray<Node> children, bool isVerbatim = false)
    {
        _name = name;
        _text = text;
        _attributes = attributes;
        _children = children;
        _isVerbatim = isVerbatim;
    }

    /// <summary>Nothing at all.</summary>
    public static Node None { get; } = Many();

    /// <summary>Whether there is nothing in it, and it is no element.</summary>
    public bool IsNone => _name is null && _text is null && _children.All(child => child.IsNone);

    /// <summary>Text, as it is to be read.</summary>
    public static implicit operator Node(string text) => new(null, text, [], []);

    /// <summary>An element.</summary>
    public static Node Of(string name, params ImmutableArray<Node> children) => new(name, null, [], children);

    /// <summary>An element with classes.</summary>
    public static Node Classed(string name, string classes, params ImmutableArray<Node> children) =>
        new(name, null, [("class", classes)], children);

    /// <summary>Pieces one after another.</summary>
    public static Node Many(params ImmutableArray<Node> children) => new(null, null, [], children);

    /// <summary>Pieces one after another.</summary>
    public static Node Many(IEnumerable<Node> children) => Many([.. children]);

    /// <summary>The content of a style or script element, which a browser reads without any escapes.</summary>
    /// <exception cref="ArgumentException">It would end its element too early: a bug.</exception>
    public static Node Verbatim(string name, string content) =>
        content.Contains("</", StringComparison.Ordinal)
            ? throw new ArgumentException("The content would end its element.", nameof(content))
            : new Node(name, content, [], [], isVerbatim: true);

    /// <summary>The same element with one attribute more.</summary>
    public Node With(string attribute, string value = "") =>
        new(_name, _text, _attributes.Add((attribute, value)), _children, _isVerbatim);

    /// <summary>The same element with one attribute more, if there is a value for it.</summary>
    public Node WithIf(bool wanted, string attribute, string value = "") => wanted ? With(attribute, value) : this;

    /// <summary>Writes it as HTML.</summary>
    public void Write(TextWriter writer)
    {
        if (_name is null)
        {
            if (_text is not null)
                Escape.Write(writer, _text);
            WriteChildren(writer);
            return;
        }
        writer.Write('<');
        writer.Write(_name);
        foreach (var (attribute, value) in _attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            WriteValue(writer, value);
        }
        if (HtmlElements.IsLeaf(_name))
        {
            writer.Write(" />");
            return;
        }
        writer.Write('>');
        if (HtmlElements.IsVoid(_name))
            return;
        if (_isVerbatim)
            writer.Write(_text);
        WriteChildren(writer);
        if (!HtmlElements.EndsByItself(_name))
        {
            writer.Write("</");
            writer.Write(_name);
            writer.Write('>');
        }
        if (HtmlElements.EndsLine(_name))
            writer.Write('\n');
    }

    // Quotes that nothing needs are a tenth of a page of a large county.
    private static void WriteValue(TextWriter writer, string value)
    {
        if (value.Length == 0)
            return;
        writer.Write('=');
        if (HtmlElements.IsPlain(value))
        {
            writer.Write(value);
            return;
        }
        writer.Write('"');
        Escape.Write(writer, value);
        writer.Write('"');
    }

    private void WriteChildren(TextWriter writer)
    {
        foreach (var child in _children)
            child.Write(writer);
    }
}
