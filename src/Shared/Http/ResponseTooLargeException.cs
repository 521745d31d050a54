namespace Shared.Http;

internal sealed class ResponseTooLargeException(int maxBytes) : IOException($"The body is longer than the limit of {maxBytes} bytes");
