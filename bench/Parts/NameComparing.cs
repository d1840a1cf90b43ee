using BenchmarkDotNet.Attributes;
using Matcher.Identity.Names;

namespace Matcher.Bench.Parts;

/// <summary>Comparing two names: the usual one, and those that need every character looked at.</summary>
[MemoryDiagnoser]
public class NameComparing
{
    [Params("王小明|王小明", "王小明|李小明", "王 小明|王小明", "阿不都·热合曼|阿不都．热合曼", "王*明|王小明")]
    public string Names { get; set; } = "";

    [Benchmark]
    public bool Compare() =>
        PersonName.Compare(Names[..Names.IndexOf('|', StringComparison.Ordinal)],
            Names[(Names.IndexOf('|', StringComparison.Ordinal) + 1)..]) == NameComparison.Same;
}
