using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Wordings;

/// <summary>What a match grade stands for.</summary>
internal static class GradeWord
{
    /// <summary>The grade with what it means; what is none stays as it is.</summary>
    public static Node Of(string grade) => grade is "A" or "B" or "C" or "D"
        ? Node.Many(Node.Of("b", grade), " ", PageText.Of("Grade" + grade))
        : grade;
}
