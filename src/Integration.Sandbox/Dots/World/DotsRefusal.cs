namespace Integration.Sandbox.Dots.World;

/// <summary>A request that is answered with a status, <c>success: false</c> and a <c>message</c>.</summary>
internal sealed class DotsRefusal(int status, string message) : Exception(message)
{
    public int Status => status;
}
