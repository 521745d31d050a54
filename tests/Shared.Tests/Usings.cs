global using Shared.Http;
