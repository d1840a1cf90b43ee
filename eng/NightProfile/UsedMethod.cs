using System.Reflection;

namespace Matcher.NightProfile;

/// <summary>Turns what the runtime knows a method by into what can be written down.</summary>
internal static class UsedMethod
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    // One code serves all classes as type arguments; this stands for any of them.
    private static readonly Type AnyClass = typeof(object).Assembly.GetType("System.__Canon", throwOnError: true)!;

    private static readonly MethodInfo InfoOf = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", Hidden)!;

    private static readonly MethodInfo DeclaringTypeOf = typeof(RuntimeMethodHandle).GetMethods(Hidden)
        .Single(method => method.Name == "GetDeclaringType" && method.GetParameters() is [{ ParameterType.Name: "IRuntimeMethodInfo" }]);

    /// <summary>The method of a handle, with a class in place of "any class"; null where no such method can be named.</summary>
    public static MethodBase? Of(ulong id)
    {
        var handle = RuntimeMethodHandle.FromIntPtr(unchecked((nint)id));
        try
        {
            var type = (Type)DeclaringTypeOf.Invoke(null, [InfoOf.Invoke(handle, null)])!;
            var method = MethodBase.GetMethodFromHandle(handle, type.TypeHandle)!;
            return type.IsGenericTypeDefinition || method.IsGenericMethodDefinition || method.DeclaringType is null ? null : WithClasses(method);
        }
        catch (Exception error) when (error is ArgumentException or TargetInvocationException or NotSupportedException)
        {
            // The argument must be some class of its own: one in forty. Its methods are compiled when they are used.
            return null;
        }
    }

    private static MethodBase WithClasses(MethodBase method)
    {
        var named = MethodBase.GetMethodFromHandle(method.MethodHandle, WithClasses(method.DeclaringType!).TypeHandle)!;
        return named is MethodInfo { IsGenericMethod: true } generic
            ? generic.GetGenericMethodDefinition().MakeGenericMethod([.. method.GetGenericArguments().Select(WithClasses)])
            : named;
    }

    private static Type WithClasses(Type type)
    {
        if (type == AnyClass)
            return typeof(object);
        if (type.IsSZArray)
            return WithClasses(type.GetElementType()!).MakeArrayType();
        return type.IsGenericType ? type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(WithClasses)]) : type;
    }
}
