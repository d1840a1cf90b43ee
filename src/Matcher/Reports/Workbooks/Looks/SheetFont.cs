namespace Matcher.Reports.Workbooks.Looks;

/// <summary>A font: the number by which looks refer to it.</summary>
internal enum SheetFont
{
    /// <summary>That of all cells; widths of columns are counted in its digits.</summary>
    Usual,

    /// <summary>The same in bold.</summary>
    Bold,

    /// <summary>Small and grey.</summary>
    Aside,

    /// <summary>Of the name of a page.</summary>
    Title,

    /// <summary>Of the name of a part of a page.</summary>
    Heading,

    /// <summary>Of what must not be overlooked.</summary>
    Emphasised,
}
