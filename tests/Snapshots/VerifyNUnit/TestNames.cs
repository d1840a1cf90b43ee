using System.Globalization;
using VerifyTests;

namespace VerifyNUnit;

/// <summary>Names the files of the test that is running: <c>Class.Method_parameter=value</c>.</summary>
internal static class TestNames
{
    public static string Of(VerifySettings settings)
    {
        if (settings.FileName is { } fileName)
            return fileName;
        var test = TestContext.CurrentContext.Test;
        var type = settings.TypeName ?? test.Type!.Name;
        return $"{type}.{settings.MethodName ?? test.MethodName}{Parameters(test)}";
    }

    private static string Parameters(TestContext.TestAdapter test)
    {
        var names = test.MethodInfo!.GetParameters().Select(parameter => parameter.Name);
        return string.Concat(
            names.Zip(test.Arguments, (name, value) => $"_{name}={Safe(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null")}"));
    }

    private static string Safe(string value) =>
        string.Concat(value.Select(c => char.IsControl(c) || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '-' : c));
}
