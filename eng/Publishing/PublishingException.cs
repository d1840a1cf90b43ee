namespace Matcher.Publishing;

/// <summary>Why nothing can be published, for whoever publishes.</summary>
/// <param name="message">What is wrong, and what to do.</param>
internal sealed class PublishingException(string message) : Exception(message);
