using System.Collections;
using System.Reflection;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Architecture;

/// <summary>Nothing that a script holds can change anything: the shell ignores `init`, and objects are shared between people.</summary>
public class ImmutabilityTests
{
    private static readonly Type[] s_readOnlyCollections = [typeof(ReadOnlyList<>), typeof(ReadOnlyMap<,>), typeof(DayTable<>)];

    public static TheoryData<string> PublicTypes =>
        [.. typeof(ScoreReport).Assembly.GetExportedTypes().Where(type => !type.IsEnum).Select(type => type.FullName!)];

    public static TheoryData<string> Objects => [.. GivenObjects.All().Select(given => given.Name)];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void A_public_type_has_getters_only_and_hands_out_nothing_that_can_be_changed(string name)
    {
        var type = typeof(ScoreReport).Assembly.GetType(name, throwOnError: true)!;
        Assert.True(type.IsSealed || type.IsInterface, "A class that can be derived from can be changed.");
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Assert.All(type.GetFields(own), field => Assert.True(field.IsInitOnly || field.IsLiteral, field.Name));
        foreach (var property in type.GetProperties(own))
        {
            Assert.True(property.SetMethod is not { IsPublic: true }, $"{property.Name} has a public setter.");
            Assert.True(IsReadOnly(property.PropertyType), $"{property.Name} is a {property.PropertyType}.");
        }

        foreach (var method in type.GetMethods(own).Where(method => !method.IsSpecialName))
        {
            Assert.True(IsReadOnly(method.ReturnType) || method.ReturnType == typeof(IEnumerator) || IsEnumerable(method.ReturnType), $"{method.Name} gives a {method.ReturnType}.");
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void No_list_and_no_table_that_can_be_reached_can_be_changed(string name)
    {
        var seen = 0;
        foreach (var (way, value) in ObjectGraph.Of(name, GivenObjects.All().Single(given => given.Name == name).Value))
        {
            seen++;
            Assert.False(value is Array, way);
            if (value is IList list)
            {
                var item = list.Count > 0 ? list[0] : null;
                Refused(way, () => list.Add(item), list.Clear, () => list.Insert(0, item), () => list[0] = item, () => list.Remove(item), () => list.RemoveAt(0));
            }

            if (value is IDictionary table)
            {
                Refused(way, () => table.Add("x", "y"), table.Clear, () => table.Remove("x"), () => table["x"] = "y");
            }

            if (value is ICollection collection)
            {
                Assert.Same(collection, collection.SyncRoot);
            }

            foreach (var implemented in value.GetType().GetInterfaces().Where(implemented => implemented.IsGenericType))
            {
                var definition = implemented.GetGenericTypeDefinition();
                if (definition == typeof(ICollection<>) || definition == typeof(IList<>) || definition == typeof(IDictionary<,>))
                {
                    foreach (var change in implemented.GetMethods().Where(method => method.Name is "Add" or "Clear" or "Insert" or "Remove" or "RemoveAt" or "set_Item"))
                    {
                        Refused($"{way}: {change}", () => Invoke(change, value));
                    }
                }
            }
        }

        Assert.True(seen > 0);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void What_is_never_null_is_never_null(string name)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var (way, value) in ObjectGraph.Of(name, GivenObjects.All().Single(given => given.Name == name).Value))
        {
            foreach (var property in ObjectGraph.PropertiesOf(value.GetType()).Where(property => !property.PropertyType.IsValueType && property.DeclaringType!.Assembly == typeof(ScoreReport).Assembly))
            {
                Assert.True(nullability.Create(property).ReadState != NullabilityState.NotNull || property.GetValue(value) is not null, $"{way}.{property.Name} is null.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void No_text_of_an_object_is_the_name_of_a_type(string name)
    {
        foreach (var (way, value) in ObjectGraph.Of(name, GivenObjects.All().Single(given => given.Name == name).Value))
        {
            var text = value.ToString()!;
            Assert.False(text.Contains("ScoreCoach.", StringComparison.Ordinal) || text.Contains("System.", StringComparison.Ordinal) || text.Contains(" { ", StringComparison.Ordinal), $"{way}: {text}");
        }
    }

    private static void Refused(string way, params Action[] changes) =>
        Assert.All(changes, change => Assert.True(Record.Exception(change) is NotSupportedException, way));

    private static void Invoke(MethodInfo change, object value)
    {
        try
        {
            change.Invoke(value, [.. change.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : parameter.ParameterType == typeof(string) ? "x" : null)]);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static bool IsEnumerable(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || type.GetGenericTypeDefinition() == typeof(IEnumerator<>));

    private static bool IsReadOnly(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(void) || type == typeof(object) || ObjectGraph.IsLeaf(type) || type.IsGenericParameter
            || (type.Assembly == typeof(ScoreReport).Assembly && !type.IsGenericType)
            || (type.IsGenericType && s_readOnlyCollections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsReadOnly));
    }
}
