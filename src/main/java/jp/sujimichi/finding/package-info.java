/** What a check finds: findings, fixes, severities, profiles and the report that holds them. */
package jp.sujimichi.finding;
