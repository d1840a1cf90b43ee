using System.Collections.Immutable;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>How a part names another.</summary>
/// <param name="Id">What it is called there.</param>
/// <param name="Type">What it is to it: an address, of which the last word says it.</param>
/// <param name="Part">The part; null where there is none of that name.</param>
internal sealed record Relationship(string Id, string Type, string? Part)
{
    /// <summary>Whether it is of a type, by the last word of its address.</summary>
    public bool IsOf(string type) => Type.EndsWith("/" + type, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The relationships of parts (ECMA-376 part 2, 9.3).</summary>
internal static class Relationships
{
    /// <summary>What a part names; empty where it has no relationships.</summary>
    /// <param name="parts">All parts.</param>
    /// <param name="part">The part; empty for the package itself.</param>
    public static ImmutableArray<Relationship> Of(PackageParts parts, string part)
    {
        var end = part.LastIndexOf('/') + 1;
        var found = ImmutableArray.CreateBuilder<Relationship>();
        if (parts.Open($"{part[..end]}_rels/{part[end..]}.rels") is not { } content)
            return [];
        PartXml.Read(content, xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Target") is { } target)
                found.Add(new Relationship(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", parts.Resolve(part, target)));
        });
        return found.ToImmutable();
    }
}
