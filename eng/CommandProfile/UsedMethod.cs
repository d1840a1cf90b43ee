using System.Reflection;

namespace Matcher.CommandProfile;

/// <summary>Turns what the runtime knows a method by into what can be written down.</summary>
internal static class UsedMethod
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly MethodInfo InfoOf = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", Hidden)!;

    private static readonly MethodInfo DeclaringTypeOf = typeof(RuntimeMethodHandle).GetMethods(Hidden)
        .Single(method => method.Name == "GetDeclaringType" && method.GetParameters() is [{ ParameterType.Name: "IRuntimeMethodInfo" }]);

    /// <summary>The method of a handle; null where no such method can be named.</summary>
    public static MethodBase? Of(ulong id)
    {
        var handle = RuntimeMethodHandle.FromIntPtr(unchecked((nint)id));
        try
        {
            var type = (Type)DeclaringTypeOf.Invoke(null, [InfoOf.Invoke(handle, null)])!;
            var method = MethodBase.GetMethodFromHandle(handle, type.TypeHandle)!;
            return type.IsGenericTypeDefinition || method.IsGenericMethodDefinition || method.DeclaringType is null ? null : method;
        }
        catch (Exception error) when (error is ArgumentException or TargetInvocationException or NotSupportedException)
        {
            return null;
        }
    }
}
