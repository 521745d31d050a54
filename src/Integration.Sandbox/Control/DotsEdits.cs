using System.Text.Json.Nodes;
using Integration.Sandbox.Dots;

namespace Integration.Sandbox.Control;

/// <summary>What a person does in Dots, by name, as another process asks for it.</summary>
internal static class DotsEdits
{
    private const string Suffix = "-dots-asset";

    /// <returns>The reply; null when this is no edit of Dots.</returns>
    public static JsonObject? Run(SandboxDots dots, string name, JsonObject body)
    {
        switch (name)
        {
            case "add" + Suffix:
                var data = body.Where(pair => pair.Key != "serialNumber").ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "");
                return new JsonObject { ["id"] = dots.AddAsset((string?)body["serialNumber"], data).Id };
            case "edit" + Suffix:
                dots.EditAsset(Asset(body), (string)body.Required("field")!, body["value"]?.ToString());
                break;
            case "delete" + Suffix:
                dots.DeleteAsset(Asset(body));
                break;
            case "assign" + Suffix:
                dots.Assign(Asset(body), (string?)body["employee"]);
                break;
            case "move" + Suffix:
                dots.Move(Asset(body), (string?)body["warehouse"]);
                break;
            case "add-dots-employee":
                return new JsonObject { ["id"] = dots.AddEmployee((string)body.Required("email")!, (string)body.Required("fullName")!).Id };
            default:
                return null;
        }

        return [];
    }

    private static string Asset(JsonObject body) => (string)body.Required("id")!;
}
