using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Yaml;

/// <summary>A piece of a YAML file that knows where it stands, so that every message can say file, line and position.</summary>
/// <param name="Where">File, line and position.</param>
internal abstract record YamlNode(Place Where);

/// <summary>A single value. YAML's own types are not used: <c>0123</c> and <c>no</c> stay the text the user wrote.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="Text">The text, unquoted.</param>
/// <param name="IsQuoted">Whether it was written in quotes.</param>
internal sealed record YamlScalar(Place Where, string Text, bool IsQuoted) : YamlNode(Where)
{
    /// <summary>Whether the value was left out or written as <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlList(Place Where, ImmutableArray<YamlNode> Items) : YamlNode(Where);

/// <summary>A mapping, in the order of the file. Keys are unique: a duplicate is a problem and its second value is dropped.</summary>
internal sealed record YamlMap(Place Where, ImmutableArray<YamlEntry> Entries) : YamlNode(Where);

/// <summary>One key of a mapping with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
