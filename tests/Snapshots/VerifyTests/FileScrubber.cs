using System.Text;

namespace VerifyTests;

/// <summary>Changes the text of one file of a directory before it is compared.</summary>
public delegate void FileScrubber(string filePath, StringBuilder builder);
