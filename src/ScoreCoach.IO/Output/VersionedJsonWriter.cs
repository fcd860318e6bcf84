using Newtonsoft.Json;

namespace ScoreCoach.IO;

/// <summary>Writes JSON with line feeds on every machine, and the version of the schema as the first property of the outermost object.</summary>
internal sealed class VersionedJsonWriter : JsonTextWriter
{
    /// <summary>The version of the shapes that are written.</summary>
    public const int SchemaVersion = 1;

    private bool _versioned;

    public VersionedJsonWriter(TextWriter writer)
        : base(writer)
    {
    }

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

    protected override void WriteIndent()
    {
        // The base class writes the line end of the machine.
        WriteWhitespace("\n" + new string(' ', Top * 2));
    }
}
