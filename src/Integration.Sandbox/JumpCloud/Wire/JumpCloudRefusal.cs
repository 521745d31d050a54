namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>A request that is answered with a status and a <c>message</c>.</summary>
internal sealed class JumpCloudRefusal(int status, string message) : Exception(message)
{
    public int Status => status;
}
