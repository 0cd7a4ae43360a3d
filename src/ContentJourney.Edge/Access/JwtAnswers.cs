using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Access;

/// <summary>Answers tokens that open nothing as everything else is answered: with problem documents.</summary>
internal static class JwtAnswers
{
    private const string RetrySoon = "5";

    /// <summary>Why a token is not taken: the provider, where its keys cannot be read, else the token.</summary>
    public static async Task FailAsync(AuthenticationFailedContext context)
    {
        try
        {
            if (context.Options.ConfigurationManager is { } provider)
            {
                await provider.GetConfigurationAsync(context.HttpContext.RequestAborted);
            }

            context.Fail(context.Exception);
        }
        catch (Exception exception) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            context.Fail(new ProviderAwayException(exception));
        }
    }

    /// <summary>401, or 503 where the provider's keys could not be read and nobody can say whether the token is good.</summary>
    public static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var response = context.Response;
        if (context.AuthenticateFailure is ProviderAwayException failure)
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<JwtOptions>>().ProviderAway(failure);
            response.Headers.RetryAfter = RetrySoon;
            return Problem.WriteAsync(
                context.HttpContext, StatusCodes.Status503ServiceUnavailable, "The identity provider is away",
                "Its keys could not be read. Server keys work meanwhile; else try again after the seconds in 'Retry-After'.");
        }

        var reason = Reason(context.AuthenticateFailure);
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{reason}\"";
        return Problem.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "A valid token is required", $"{reason}. A server key is taken as well.");
    }

    /// <summary>403: the token is good and allows something else.</summary>
    public static Task ForbidAsync(HttpContext context, JwtOptions options)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Problem.WriteAsync(
            context, StatusCodes.Status403Forbidden, "The token does not allow this",
            $"Its claim '{options.Claim}' must hold '{options.ManageValue}', or for what changes nothing '{options.ReadValue}'.");
    }

    private static string Reason(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => "The token has expired",
        SecurityTokenNotYetValidException => "The token is not valid yet",
        SecurityTokenNoExpirationException => "The token never expires, which is not allowed",
        SecurityTokenInvalidAudienceException => "The token is for another audience",
        SecurityTokenInvalidIssuerException => "The token is of another issuer",
        SecurityTokenSignatureKeyNotFoundException => "The token is signed by an unknown key",
        SecurityTokenInvalidAlgorithmException => "The token is signed by an algorithm that is not allowed",
        _ => "The token is not signed by the identity provider",
    };
}
