namespace Matcher.Samples;

/// <summary>In which forms <c>matcher generate</c> writes the sources.</summary>
public enum SourceForms
{
    /// <summary>Each source as agencies really send it: workbooks, archives and texts.</summary>
    Real,

    /// <summary>Texts only, of any size.</summary>
    Csv,
}
