namespace Shared.Http;

/// <summary>The call's deadline was over before this request could leave.</summary>
/// <param name="hasLeft">True when a handler had sent the same request before.</param>
internal sealed class DeadlinePassedException(bool hasLeft) : TimeoutException("The call's deadline passed before it could be sent")
{
    public bool HasLeft => hasLeft;
}
