using Newtonsoft.Json;

namespace ScoreCoach.IO.Output;

/// <summary>Writes JSON with line feeds on every machine, and the version of the schema as the first property of the outermost object.</summary>
internal sealed class VersionedJsonWriter(TextWriter writer) : JsonTextWriter(writer)
{
    /// <summary>The version of the shapes that are written.</summary>
    public const int SchemaVersion = 1;

    private bool _versioned;

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        if (!_versioned)
        {
            _versioned = true;
            WritePropertyName("schemaVersion");
            WriteValue(SchemaVersion);
        }
    }

    // The base class writes the line end of the machine.
    protected override void WriteIndent() => WriteWhitespace("\n" + new string(' ', Top * 2));
}
