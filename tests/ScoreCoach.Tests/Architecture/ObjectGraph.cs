using System.Collections;
using System.Reflection;

namespace ScoreCoach.Tests.Architecture;

/// <summary>Everything that a script reaches from an object through public getters and indexes.</summary>
internal static class ObjectGraph
{
    /// <summary>The objects that can be reached, each with the way to it; the first is the object itself.</summary>
    public static IEnumerable<(string Way, object Value)> Of(string name, object root)
    {
        var known = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var next = new Queue<(string Way, object Value)>([(name, root)]);
        while (next.TryDequeue(out var reached))
        {
            if (IsLeaf(reached.Value.GetType()) || !known.Add(reached.Value))
            {
                continue;
            }

            yield return reached;
            foreach (var child in ChildrenOf(reached.Way, reached.Value))
            {
                next.Enqueue(child);
            }
        }
    }

    /// <summary>The properties that a script reads.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true });

    public static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(TimeZoneInfo) || type == typeof(System.Globalization.CultureInfo);

    private static IEnumerable<(string Way, object Value)> ChildrenOf(string way, object value)
    {
        foreach (var property in PropertiesOf(value.GetType()))
        {
            if (property.GetValue(value) is { } child)
            {
                yield return ($"{way}.{property.Name}", child);
            }
        }

        foreach (var item in value is IEnumerable items ? items.Cast<object?>().OfType<object>() : [])
        {
            yield return ($"{way}[]", item);
        }
    }
}
