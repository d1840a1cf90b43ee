namespace Matcher.Catalogue.Config;

/// <summary>How lists write an ID number.</summary>
public enum IdStyle
{
    /// <summary><c>="…"</c>: Excel and WPS show and look up all 18 digits.</summary>
    Excel,

    /// <summary>The bare number, for machines.</summary>
    Plain,
}
