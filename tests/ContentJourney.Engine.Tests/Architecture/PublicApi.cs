using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ContentJourney.Engine.Tests.Architecture;

/// <summary>The public surface of an assembly as text: what is written by hand, not what the compiler adds to records.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Join(
        "\n",
        assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(OfType));

    private static string OfType(Type type)
    {
        var members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Where(IsWritten)
                .Select(member => (member.Name, Text: OfMember(member)))
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .ThenBy(member => member.Text, StringComparer.Ordinal)
                .Select(member => member.Text);
        return $"{Kind(type)} {type.FullName}\n{string.Concat(members.Select(member => $"    {member}\n"))}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        _ => !member.IsDefined(typeof(CompilerGeneratedAttribute)),
    };

    private static string OfMember(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Modifier(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Modifier(property.GetMethod!)}{Required(property)}{TypeNames.Of(property)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } field => $"const {TypeNames.Of(field)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{TypeNames.Of(field)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Modifier(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        ? "get;"
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "get; init;" : "get; set;";

    private static string Parameters(MethodBase method) => string.Join(
        ", ",
        method.GetParameters().Select(parameter =>
            $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : "")}{TypeNames.Of(parameter)} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { DefaultValue: null } => " = default",
        { DefaultValue: bool flag } => flag ? " = true" : " = false",
        _ => string.Create(CultureInfo.InvariantCulture, $" = {parameter.DefaultValue}"),
    };
}
