using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>A request that is answered with a status and a <c>message</c>; newer services add the <c>code</c> of gRPC and <c>details</c>.</summary>
internal sealed class JumpCloudRefusal(int status, string message, int? grpcCode = null) : Exception(message)
{
    private const int InvalidArgument = 3;
    private const int GrpcNotFound = 5;

    public Reply Reply => grpcCode is { } code ? JumpCloudReply.GatewayStatus(status, code, Message) : JumpCloudReply.Message(status, Message);

    public static JumpCloudRefusal Invalid(string message) => new(400, message, InvalidArgument);

    public static JumpCloudRefusal NotFound(string message) => new(404, message, GrpcNotFound);
}
