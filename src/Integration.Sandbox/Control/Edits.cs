using System.Text.Json.Nodes;

namespace Integration.Sandbox.Control;

/// <summary>A person's edits, by name, as another process asks for them.</summary>
internal static class Edits
{
    public static JsonObject Run(SandboxServer sandbox, string name, JsonObject body)
    {
        switch (name)
        {
            case "edit-units":
                sandbox.Autotask.EditUnits(Line(body), body.RequiredDate("effectiveDate"), (int)body.Required("unitChange"));
                break;
            case "edit-unit-cost":
                sandbox.Autotask.EditUnitCost(Line(body), (decimal?)body["unitCost"]);
                break;
            case "post-period":
                sandbox.Autotask.PostPeriod(Line(body), body.RequiredDate("day"));
                break;
            case "remove-service":
                sandbox.Autotask.RemoveService(Line(body));
                break;
            case "add-user":
                return new JsonObject { ["id"] = sandbox.JumpCloud.AddUser(Organization(body), Name(body, "user")).Id };
            case "remove-user":
                sandbox.JumpCloud.RemoveUser(Organization(body), (string?)body["id"]);
                break;
            case "add-device":
                return new JsonObject { ["id"] = sandbox.JumpCloud.AddDevice(Organization(body), Name(body, "device")).Id };
            case "remove-device":
                sandbox.JumpCloud.RemoveDevice(Organization(body), (string?)body["id"]);
                break;
            case "add-user-to-first":
                sandbox.JumpCloud.AddUserToFirst((int)body.Required("organizations"), Name(body, "user"));
                break;
            case "add-hardware":
                return new JsonObject { ["id"] = sandbox.SnipeIt.AddHardware(body.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "")).Id };
            case "edit-hardware":
                sandbox.SnipeIt.EditHardware(Hardware(body), (string)body.Required("field")!, (string?)body["value"]);
                break;
            case "delete-hardware":
                sandbox.SnipeIt.DeleteHardware(Hardware(body));
                break;
            case "restore-hardware":
                sandbox.SnipeIt.RestoreHardware(Hardware(body));
                break;
            case "check-out":
                sandbox.SnipeIt.CheckOut(Hardware(body), (string)body.Required("user")!);
                break;
            case "check-in":
                sandbox.SnipeIt.CheckIn(Hardware(body));
                break;
            default:
                return AutotaskEdits.Run(sandbox.Autotask, name, body) ?? DotsEdits.Run(sandbox.Dots, name, body) ?? AlertEdits.Run(sandbox, name, body);
        }

        return [];
    }

    private static long Line(JsonObject body) => (long)body.Required("contractServiceID");

    private static long Hardware(JsonObject body) => (long)body.Required("id");

    private static string Organization(JsonObject body) => (string)body.Required("organization")!;

    private static string Name(JsonObject body, string otherwise) => (string?)body["name"] ?? otherwise;
}
