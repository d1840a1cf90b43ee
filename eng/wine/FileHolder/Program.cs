// Holds files as other programs do on Windows, while Matcher is tried: "read" as Excel holds a workbook that is open, "none"
// as a program that lets nobody else in. Says so in a file, and lets go when that file is removed.
// Usage: holder <sign> read|none <file>...
if (args is not [var sign, "read" or "none", _, ..])
    return 2;

var share = args[1] == "read" ? FileShare.Read : FileShare.None;
var held = args[2..].Select(file => new FileStream(file, FileMode.Open, FileAccess.ReadWrite, share)).ToList();
File.WriteAllText(sign, "held");
for (var tries = 0; tries < 1200 && File.Exists(sign); tries++)
    Thread.Sleep(100);
held.ForEach(file => file.Dispose());
return 0;
