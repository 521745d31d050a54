using System.Text.Json.Nodes;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>One of JumpCloud's own integrations with a PSA that the sandbox has no server of: what was sent is kept, and nothing follows from it.</summary>
internal sealed class PsaIntegration(string type, string id)
{
    public string Type => type;

    public string Id => id;

    /// <summary>What it connects with, without the secret; null while there is no such integration.</summary>
    public JsonObject? Configuration { get; private set; }

    /// <summary>The rows as they were sent, by organization.</summary>
    public OrderedDictionary<string, JsonObject> Mappings { get; } = [];

    public JsonObject Settings { get; private set; } = [];

    /// <summary>The configurations of alerts as they were put, by alert id.</summary>
    public Dictionary<string, JsonObject> Alerts { get; } = [];

    public void Create(JsonObject configuration, JsonObject settings) => (Configuration, Settings) = (configuration, settings);

    public void Delete()
    {
        Configuration = null;
        Mappings.Clear();
        Alerts.Clear();
    }
}
