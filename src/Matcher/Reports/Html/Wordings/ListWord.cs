using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Wordings;

/// <summary>The list that a rule's leads are in.</summary>
internal static class ListWord
{
    /// <summary>What people call it; what is none stays as it is.</summary>
    public static Node Of(string list) =>
        list is "Hits" or "Missed" or "IdentityDoubt" or "DataQuality" ? PageText.Of("List" + list) : list;
}
